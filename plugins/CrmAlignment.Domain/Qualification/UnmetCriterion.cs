using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Domain.Qualification;

/// <summary>A criterion that a lead does not meet.</summary>
public sealed class UnmetCriterion
{
    internal UnmetCriterion(Criterion criterion, string? actual)
    {
        Criterion = criterion;
        Actual = actual;
    }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>What the lead holds, as people see it; null when it is empty.</summary>
    public string? Actual { get; }

    /// <summary>What is required, in words such as "at least 10000".</summary>
    public string Required(int lcid) =>
        MessageCatalogue.Format(lcid, "required." + Criterion.Operator, (Criterion.ValueText ?? Criterion.Value)?.Replace("|", " | "));

    /// <summary>Name, actual and required value and guidance in one line.</summary>
    public string Line(int lcid) => new UnmetCriteriaText([this]).Text(lcid).TrimStart('\n', '-', ' ');
}
