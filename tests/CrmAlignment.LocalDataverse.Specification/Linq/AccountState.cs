namespace CrmAlignment.LocalDataverse.Specification.Linq;

/// <summary>The states of an account.</summary>
public enum AccountState
{
    /// <summary>In use.</summary>
    Active = 0,

    /// <summary>No longer in use.</summary>
    Inactive = 1,
}
