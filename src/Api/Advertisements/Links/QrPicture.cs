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

    /// <summary>A name for the file: the product's id where it may stand in one, else the word of its link, which always may.</summary>
    public static string FileName(string productId, string form) =>
        (productId.Length <= 100 && productId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? productId : ProductRef.Of(productId)) + "." + form;

    private static QRCodeData Code(Uri link) => QRCodeGenerator.GenerateQrCode(link.AbsoluteUri, QRCodeGenerator.ECCLevel.Q);
}
