using ProductQA.Search.Evidence;

namespace ProductQA.Api.Catalog;

/// <summary>The shop's policies as a Markdown file: every <c>## Heading</c> with the text below it is one policy, sent to shoppers word for word.</summary>
public static class PolicyFile
{
    public static List<Fact> Read(string text)
    {
        var policies = new List<Fact>();
        foreach (var section in ("\n" + text.ReplaceLineEndings("\n")).Split("\n## ").Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            var heading = (end < 0 ? section : section[..end]).Trim();
            var words = end < 0 ? "" : string.Join(' ', section[end..].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (heading.Length == 0 || words.Length == 0)
            {
                throw new FormatException($"The policy '{heading}' has no text: write a line below its heading, or remove the heading.");
            }

            policies.Add(new Fact("", heading, words, "policy"));
        }

        return policies.Count > 0 ? policies : throw new FormatException("The file holds no policy: begin each with a line such as '## Shipping cost'.");
    }
}
