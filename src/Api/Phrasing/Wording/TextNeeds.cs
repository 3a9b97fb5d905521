using Fluid;
using Fluid.Ast;

namespace ProductQA.Api.Phrasing.Wording;

/// <summary>What a text makes use of: values, filters and tags, in every branch.</summary>
internal sealed class TextNeeds : AstVisitor
{
    private const string Suffix = "Statement";

    private static readonly HashSet<string> Constants = ["nil", "null", "empty", "blank", "true", "false"];

    private TextNeeds()
    {
    }

    public SortedSet<string> Values { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Filters { get; } = new(StringComparer.Ordinal);

    /// <summary>Tags that do more than choose between words.</summary>
    public SortedSet<string> OtherTags { get; } = new(StringComparer.Ordinal);

    public static TextNeeds Of(IFluidTemplate? template)
    {
        var needs = new TextNeeds();
        if (template is not null)
        {
            needs.VisitTemplate(template);
        }

        return needs;
    }

    public override Statement Visit(Statement statement)
    {
        if (statement is not (null or TextSpanStatement or OutputStatement or IfStatement or ElseIfStatement or ElseStatement or UnlessStatement or CaseStatement or WhenStatement or RawStatement or CommentStatement))
        {
            OtherTags.Add(TagOf(statement));
        }

        return base.Visit(statement!);
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        var name = string.Join('.', memberExpression.Segments.Select(segment => segment is IdentifierSegment identifier ? identifier.Identifier : "[…]"));
        if (!Constants.Contains(name))
        {
            Values.Add(name);
        }

        return memberExpression;
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        Filters.Add(filterExpression.Name);
        return base.VisitFilterExpression(filterExpression);
    }

    private static string TagOf(Statement statement) => statement.GetType().Name.Split('`')[0] is var name && name.EndsWith(Suffix, StringComparison.Ordinal)
        ? name[..^Suffix.Length].ToLowerInvariant()
        : name.ToLowerInvariant();
}
