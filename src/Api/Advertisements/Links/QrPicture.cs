using QRCoder;

namespace ProductQA.Api.Advertisements.Links;

/// <summary>A link as a QR picture. A quarter of it may be dirty or torn and it still reads.</summary>
public static class QrPicture
{
    private const int PixelsPerModule = 12;

    public static byte[] Png(Uri link)
    {
        using var code = Code(link);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(PixelsPerModule);
    }

    /// <summary>For print: sharp at any size.</summary>
    public static string Svg(Uri link)
    {
        using var code = Code(link);
        using var picture = new SvgQRCode(code);
        return picture.GetGraphic(PixelsPerModule);
    }

    private static QRCodeData Code(Uri link) => QRCodeGenerator.GenerateQrCode(link.AbsoluteUri, QRCodeGenerator.ECCLevel.Q);
}
