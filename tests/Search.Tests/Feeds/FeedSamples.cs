namespace ProductQA.Search.Tests.Feeds;

/// <summary>Sound feeds of each form with as many rows as asked for, all alike but for numbers.</summary>
internal static class FeedSamples
{
    public static string Text(string form, int rows, Random random) => string.Concat(Parts(form, rows, random));

    /// <summary>The parts of a feed, one at a time, so that a large one need not be in memory.</summary>
    public static IEnumerable<string> Parts(string form, int rows, Random random)
    {
        var (head, tail) = form switch
        {
            "google.tsv" => ("id\titem_group_id\ttitle\tdescription\tlink\timage_link\tavailability\tprice\tsale_price\tbrand\tgtin\tcolor\tproduct_type\tproduct_detail\tproduct_highlight\n", ""),
            "meta.csv" => ("# ref_application_id 1\nid,title,description,availability,condition,price,sale_price,link,image[0].url,brand,item_group_id,color,additional_variant_attribute,quantity_to_sell_on_facebook,status\n", ""),
            "shopify.csv" => ("Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Heel (product.metafields.c.h),Status\n", ""),
            "rss.xml" => ("<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\"><channel><title>Shop</title>\n", "</channel></rss>\n"),
            "list.json" => ("[\n", "]\n"),
            _ => ("", ""),
        };
        yield return head;
        for (var i = 0; i < rows; i++)
        {
            yield return Row(form, i, random.Next(1, 100_000), i == rows - 1);
        }

        yield return tail;
    }

    private static string Row(string form, int i, int number, bool isLast) => form switch
    {
        "google.tsv" => $"A{i}\tG{i / 3}\tTrail boot {number} 17\" red\t\"Warm, \"\"dry\"\" and light\"\thttps://x.example/p/{i}\thttps://x.example/{i}.jpg\tin_stock\t{number}.00 USD\t{number}.00 USD\tAlp\t4006381333931\tred\tShoes > Boots\tSize:Heel:{number} mm,Care:Note:\"a, b\"\t\"Warm\",\"Dry\"\n",
        "meta.csv" => $"A{i},\"Trail boot, {number}\",\"Warm\nand dry\",in stock,new,\"{number},50 EUR\",,https://x.example/p/{i},https://x.example/{i}.jpg,Alp,G{i / 3},red,\"Scent:Fruity,Flavor:Apple\",{number},active\n",
        "shopify.csv" => i % 3 == 0
            ? $"boot-{i / 3},Trail boot {number},\"<p>Warm,\n<b>dry</b></p>\",Alp,Boots,\"warm, dry\",TRUE,Size,M,,900,shopify,{number},deny,{number}.00,{number + 5}.00,https://x.example/{i}.jpg,5 cm,active\n"
            : $"boot-{i / 3},,,,,,,,{i % 3},SKU{i},900,shopify,0,continue,{number}.00,,https://x.example/{i}.jpg,,\n",
        "rss.xml" => $"<item><g:id>A{i}</g:id><title>Trail boot {number} &amp; more</title><description><![CDATA[<p>Warm</p>]]></description><link>https://x.example/p/{i}</link><g:price>{number}.00 USD</g:price><g:availability>in_stock</g:availability><g:item_group_id>G{i / 3}</g:item_group_id><g:color>red</g:color><g:product_detail><g:section_name>S</g:section_name><g:attribute_name>Heel</g:attribute_name><g:attribute_value>{number} mm</g:attribute_value></g:product_detail><g:shipping><g:country>US</g:country></g:shipping></item>\n",
        "lines.jsonl" => Json(i, number) + "\n",
        "list.json" => Json(i, number) + (isLast ? "\n" : ",\n"),
        _ => $"<html><head><title>Boot</title><script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@type\":\"Product\",\"sku\":\"A{i}\",\"name\":\"Trail boot {number}\",\"brand\":{{\"name\":\"Alp\"}},\"color\":\"red\",\"additionalProperty\":[{{\"name\":\"Heel\",\"value\":{number},\"unitCode\":\"MMT\"}}],\"offers\":{{\"price\":\"{number}.00\",\"priceCurrency\":\"USD\",\"availability\":\"https://schema.org/InStock\"}}}}</script></head><body><p>Warm</p></body></html>\n",
    };

    private static string Json(int i, int number) =>
        $"{{\"id\":\"A{i}\",\"title\":\"Trail boot {number}\",\"description\":\"Warm \\\"dry\\\"\",\"price\":{{\"value\":\"{number}.00\",\"currency\":\"USD\"}},\"availability\":\"in_stock\",\"brand\":\"Alp\",\"item_group_id\":\"G{i / 3}\",\"color\":\"red\",\"attributes\":{{\"Heel\":\"{number} mm\",\"Dry\":true,\"Sizes\":[1,2]}}}}";
}
