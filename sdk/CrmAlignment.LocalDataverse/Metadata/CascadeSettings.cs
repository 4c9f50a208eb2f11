namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>What each action on a parent row does to the rows of a 1:N relationship.</summary>
/// <remarks>
/// The defaults are those of a referential relationship
/// (https://learn.microsoft.com/power-apps/maker/data-platform/create-edit-entity-relationships#table-relationship-behavior). What
/// cascades runs the steps of the related rows too.
/// </remarks>
public sealed record CascadeSettings
{
    /// <summary>A referential relationship: deleting the parent clears the reference.</summary>
    public static readonly CascadeSettings Referential = new();

    /// <summary>A referential relationship that refuses to delete a parent with related rows.</summary>
    public static readonly CascadeSettings Restricted = new() { Delete = CascadeType.Restrict };

    /// <summary>A parental relationship: every action goes to all related rows.</summary>
    public static readonly CascadeSettings Parental = new()
    {
        Assign = CascadeType.Cascade,
        Delete = CascadeType.Cascade,
        Merge = CascadeType.Cascade,
        Reparent = CascadeType.Cascade,
        Share = CascadeType.Cascade,
        Unshare = CascadeType.Cascade,
    };

    /// <summary>On giving the parent another owner. Default: nothing.</summary>
    public CascadeType Assign { get; init; } = CascadeType.NoCascade;

    /// <summary>On deleting the parent. Default: related rows lose the reference.</summary>
    public CascadeType Delete { get; init; } = CascadeType.RemoveLink;

    /// <summary>On merging the parent into another. Default: nothing.</summary>
    public CascadeType Merge { get; init; } = CascadeType.NoCascade;

    /// <summary>On giving a row another parent. Default: nothing.</summary>
    public CascadeType Reparent { get; init; } = CascadeType.NoCascade;

    /// <summary>On sharing the parent: whether related rows inherit the share. Default: nothing.</summary>
    public CascadeType Share { get; init; } = CascadeType.NoCascade;

    /// <summary>On ending a share of the parent. Default: nothing.</summary>
    public CascadeType Unshare { get; init; } = CascadeType.NoCascade;
}
