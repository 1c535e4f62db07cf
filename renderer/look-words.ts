/** What is said of how the window looks; part of words.ts. */
export const lookWords = {
  look: {
    theme: "Màu cửa sổ",
    themes: {
      system: "Theo hệ thống",
      light: "Sáng",
      dark: "Tối",
      contrast: "Tương phản cao",
    },
    larger: "Phóng to giao diện",
    smaller: "Thu nhỏ giao diện",
    usual: "Giao diện cỡ bình thường",
    fullScreen: "Toàn màn hình",
    pageZoom: "Cỡ trang",
    pageZoomOf: (shown: string) => `Cỡ trang: ${shown}`,
    percent: (share: number) => `${Math.round(share * 100)} %`,
    fit: "Vừa chiều ngang",
    outlineWidth: "Độ rộng khung bố cục",
  },
} as const;
