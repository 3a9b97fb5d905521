using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ProductQA.Search.Feeds;

/// <summary>
/// What a field of a feed means, whatever form the feed has: a place of its own in the row, a list of facts, something
/// for advertising alone, or a fact under its own name. Sources: product data specifications of Google Merchant Center
/// and of Meta's catalogs.
/// </summary>
internal static partial class FeedFields
{
    /// <summary>Fields with a place of their own in a row.</summary>
    public static readonly FrozenSet<string> Own = FrozenSet.Create(
        "id", "title", "description", "rich_text_description", "link", "image", "image_link", "availability", "price", "currency", "sale_price", "sale_price_effective_date",
        "brand", "gtin", "mpn", "model", "item_group_id", "product_type", "google_product_category", "fb_product_category",
        "quantity", "stock", "inventory", "quantity_to_sell_on_facebook", "status", "visibility");

    /// <summary>Fields that steer advertising, name the shop's own costs, or tell a shopper nothing.</summary>
    public static readonly FrozenSet<string> Ignored = FrozenSet.Create(
        "additional_image_link", "additional_image_links", "mobile_link", "canonical_link", "identifier_exists", "adult", "ads_redirect", "ads_grouping", "ads_labels", "is_bundle",
        "shipping", "tax", "tax_category", "excluded_destination", "included_destination", "shipping_label", "internal_label", "pause", "lifestyle_image_link",
        "custom_label_0", "custom_label_1", "custom_label_2", "custom_label_3", "custom_label_4", "expiration_date", "commerce_tax_category",
        "custom_number_0", "custom_number_1", "custom_number_2", "custom_number_3", "custom_number_4", "size_system", "cost_of_goods_sold",
        "auto_pricing_min_price", "maximum_retail_price", "installment", "subscription_cost", "loyalty_points", "loyalty_program", "promotion_id", "display_ads_id", "display_ads_link",
        "display_ads_title", "display_ads_value", "display_ads_similar_ids", "shopping_ads_excluded_country", "external_seller_id", "transit_time_label", "min_handling_time",
        "max_handling_time", "video", "video_link", "applink", "virtual_model_link");

    /// <summary>Fields with addresses of manuals and data sheets.</summary>
    public static readonly FrozenSet<string> DocumentFields = FrozenSet.Create("document_link", "documents", "manual", "manual_link", "datasheet", "datasheet_link");

    public static void Put(FeedRecord record, string name, string readable, string text)
    {
        if (name is "product_detail" or "additional_variant_attribute")
        {
            AddFacts(record, name, ProductDetail.Parse(text));
        }
        else if (name == "product_highlight")
        {
            AddHighlights(record, readable, text);
        }
        else if (DocumentFields.Contains(name) && FeedAddresses.Documents(text).ToList() is { Count: > 0 } documents)
        {
            record.Documents.AddRange(documents);
        }
        else if (Own.Contains(name))
        {
            record.Add(name, text);
        }
        else if (name.Contains('[', StringComparison.Ordinal) && Flattened().Match(name) is { Success: true } part)
        {
            PutPart(record, part, text);
        }
        else if (!Ignored.Contains(name))
        {
            record.AddAttribute(readable, text);
        }
    }

    public static void AddFacts(FeedRecord record, string field, IEnumerable<(string Name, string Value)> facts)
    {
        foreach (var (name, value) in facts)
        {
            if (field == "additional_variant_attribute")
            {
                record.AddOption(name, value);
            }
            else
            {
                record.AddAttribute(name, value);
            }
        }
    }

    // Several highlights are parted by commas, but a plain one may hold a comma: only quotation marks prove a list.
    private static void AddHighlights(FeedRecord record, string readable, string text)
    {
        var trimmed = text.Trim();
        foreach (var highlight in trimmed.StartsWith('"') ? DelimitedCells.Split(trimmed, ',', out _) : [trimmed])
        {
            record.AddAttribute(readable, highlight);
        }
    }

    // image[0].url, product_detail[1].attribute_name, feature[2]
    private static void PutPart(FeedRecord record, Match part, string text)
    {
        var (field, index, sub) = (part.Groups["field"].Value, part.Groups["index"].Value, part.Groups["sub"].Value);
        if (field == "image")
        {
            record.Add(sub is "url" or "" ? field : "tag", text);
        }
        else if (sub is "attribute_name" or "name" or "label" or "attribute_value" or "value")
        {
            AddFacts(record, field, record.AddHalf(field + index, isName: !sub.EndsWith("value", StringComparison.Ordinal), text));
        }
        else if (sub != "section_name" && !Ignored.Contains(field))
        {
            Put(record, sub.Length == 0 ? field : "", FeedColumns.Readable(sub.Length == 0 ? field : field + "_" + sub), text);
        }
    }

    [GeneratedRegex(@"^(?<field>[a-z_]{1,60})\[(?<index>[0-9]{1,3})\](?:\.(?<sub>[a-z_]{1,60}).*)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Flattened();
}
