namespace CrmAlignment.Solution.Forms;

/// <summary>Which form of an export is meant.</summary>
public sealed record FormChoice
{
    /// <summary>Logical name of its table; <c>lead</c> by default. One of <see cref="OwnForm.Tables"/>.</summary>
    public string Table { get; init; } = "lead";

    /// <summary>Its name in any language of the export, or its id; null where the export has one main form of the table.</summary>
    public string? Form { get; init; }
}
