using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ProductQA.Api.Phrasing.Wording;

/// <summary>
/// Reads a file of texts: "key: words", or a key with its "text" and "values" below it, as in en.yaml. Read event by event, so that a file can be
/// nested as deep as it likes, or refer to itself, and is only refused.
/// </summary>
internal static class TextFile
{
    private const string Form = "Write each text as 'key: words', with the words in quotes where they have a colon or begin with a bracket.";

    /// <exception cref="InvalidDataException">It is no file of texts; the message names the line and the cure.</exception>
    public static List<WrittenText> Read(TextReader reader, string name)
    {
        var parser = new Parser(reader);
        try
        {
            return Document(parser, name);
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"{Place(name, fault.Start)} is not as it should be ({fault.Message.TrimEnd('.')}). {Form}", fault);
        }
        catch (Exception fault) when (fault is InvalidOperationException or (ArgumentException and not DecoderFallbackException) or IndexOutOfRangeException or FormatException)
        {
            // The library's scanner answers a few malformed lines with faults of its own.
            throw new InvalidDataException($"{Place(name, parser.Current?.Start ?? Mark.Empty)} is followed by lines that are not valid YAML. {Form}", fault);
        }
    }

    private static List<WrittenText> Document(Parser parser, string name)
    {
        var texts = new List<WrittenText>();
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return texts;
        }

        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            texts.Add(Text(parser, parser.Consume<Scalar>(), name));
        }

        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        return texts;
    }

    private static WrittenText Text(Parser parser, Scalar key, string name)
    {
        var text = new WrittenText(key.Value, "", Place(name, key.Start));
        if (parser.TryConsume<Scalar>(out var words))
        {
            return text with { Words = words.Value.Trim() };
        }

        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var part = parser.Consume<Scalar>();
            text = part.Value switch
            {
                "text" => text with { Words = parser.Consume<Scalar>().Value.Trim() },
                "values" => text with { Values = Values(parser) },
                _ => throw new YamlException(part.Start, part.End, $"'{part.Value}' is neither text nor values"),
            };
        }

        return text;
    }

    private static Dictionary<string, object> Values(Parser parser)
    {
        var values = new Dictionary<string, object>();
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            values[parser.Consume<Scalar>().Value] = Example(parser.Consume<Scalar>());
        }

        return values;
    }

    private static object Example(Scalar scalar) => scalar switch
    {
        { Style: not ScalarStyle.Plain } => scalar.Value,
        { Value: "true" } => true,
        { Value: "false" } => false,
        _ when int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => scalar.Value,
    };

    private static string Place(string name, Mark mark) => string.Create(CultureInfo.InvariantCulture, $"{name}, line {Math.Max(1, mark.Line)}");
}
