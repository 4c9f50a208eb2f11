namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// Whether a column needs a value. Only <see cref="SystemRequired"/> is enforced by the platform's services, and only for
/// columns that the platform does not fill itself.
/// </summary>
public enum RequiredLevel
{
    /// <summary>Optional.</summary>
    None,

    /// <summary>Forms recommend a value.</summary>
    Recommended,

    /// <summary>Forms demand a value, services do not.</summary>
    ApplicationRequired,

    /// <summary>The platform demands a value.</summary>
    SystemRequired,
}
