using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using ProductQA.Api.Advertisements.Links;
using ProductQA.Api.Catalog;
using ProductQA.Api.Review;

namespace ProductQA.Api.Advertisements;

/// <summary>Hands the advertisements out as a file, and the QR pictures of links.</summary>
public static class AdvertisementEndpoints
{
    public const string FilePath = "/review/ads.csv";
    public const string PicturePath = "/review/ads/qr";

    public static void MapAdvertisements(this WebApplication app)
    {
        app.MapGet(FilePath, Export).RequireAuthorization(ConsoleSignIn.Policy).ExcludeFromDescription();
        app.MapGet(PicturePath, Picture).RequireAuthorization(ConsoleSignIn.Policy).ExcludeFromDescription();
    }

    /// <summary>Where the picture of a product's link is: <c>png</c> or <c>svg</c>.</summary>
    public static string PictureOf(string productId, string form) => $"{PicturePath}?product={Uri.EscapeDataString(productId)}&form={form}";

    private static IResult Export(AdvertisementStore store)
    {
        using var text = new StringWriter();
        AdvertisementFile.Write(text, store.All());
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), MediaTypeNames.Text.Csv, "ads.csv");
    }

    private static IResult Picture(CatalogStore catalog, ProductLinks links, [FromQuery] string? product, [FromQuery] string? form)
    {
        if (!links.IsPossible || catalog.Product(product ?? "") is not { } found)
        {
            return Results.NotFound();
        }

        var link = links.To(found.Id);
        return form == "svg"
            ? Results.File(Encoding.UTF8.GetBytes(QrPicture.Svg(link)), MediaTypeNames.Image.Svg, QrPicture.FileName(found.Id, "svg"))
            : Results.File(QrPicture.Png(link), MediaTypeNames.Image.Png, QrPicture.FileName(found.Id, "png"));
    }
}
