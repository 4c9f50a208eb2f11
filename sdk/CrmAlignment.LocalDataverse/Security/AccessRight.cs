namespace CrmAlignment.LocalDataverse.Security;

/// <summary>What a principal may do with a row; the values are those of a share's mask.</summary>
/// <remarks>Source: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.accessrights.</remarks>
internal enum AccessRight
{
    /// <summary>Read the row.</summary>
    Read = 1,

    /// <summary>Change the row.</summary>
    Write = 2,

    /// <summary>Let the row refer to others.</summary>
    Append = 4,

    /// <summary>Let others refer to the row.</summary>
    AppendTo = 16,

    /// <summary>Create the row.</summary>
    Create = 32,

    /// <summary>Delete the row.</summary>
    Delete = 65536,

    /// <summary>Share the row.</summary>
    Share = 262144,

    /// <summary>Give the row another owner.</summary>
    Assign = 524288,
}
