namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>Who owns the rows of a table.</summary>
public enum OwnershipType
{
    /// <summary>A user or team owns each row; security follows the owner.</summary>
    User,

    /// <summary>Rows belong to the organization; security is all or nothing.</summary>
    Organization,

    /// <summary>Rows belong to a business unit without an owner (for example systemuser, role).</summary>
    BusinessUnit,

    /// <summary>Rows have no ownership of their own (for example activityparty).</summary>
    None,
}
