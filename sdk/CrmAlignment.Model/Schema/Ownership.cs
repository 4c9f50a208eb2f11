namespace CrmAlignment.Model.Schema;

/// <summary>Who owns the rows of a table.</summary>
public enum Ownership
{
    /// <summary>A user or team: access by business unit and sharing.</summary>
    User,

    /// <summary>The organization: a privilege gives access to all rows or to none.</summary>
    Organization,
}
