using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>
/// Depths of privileges: a number in requests (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.privilegedepth),
/// a bit in the roleprivileges table (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/roleprivileges).
/// </summary>
internal static class PrivilegeDepths
{
    /// <summary>The depth that a mask stands for.</summary>
    /// <param name="mask">1, 2, 4 or 8; the greatest counts.</param>
    /// <returns>The depth.</returns>
    public static PrivilegeDepth OfMask(int mask) => mask switch
    {
        >= 8 => PrivilegeDepth.Global,
        >= 4 => PrivilegeDepth.Deep,
        >= 2 => PrivilegeDepth.Local,
        _ => PrivilegeDepth.Basic,
    };

    /// <summary>The mask of a depth that a privilege may have.</summary>
    /// <param name="depth">The depth.</param>
    /// <param name="privilege">The privilege's row.</param>
    /// <returns>The mask.</returns>
    public static int Mask(PrivilegeDepth depth, StoredRow privilege)
    {
        var (mask, column) = depth switch
        {
            PrivilegeDepth.Basic => (1, "canbebasic"),
            PrivilegeDepth.Local => (2, "canbelocal"),
            PrivilegeDepth.Deep => (4, "canbedeep"),
            PrivilegeDepth.Global => (8, "canbeglobal"),
            _ => throw DataverseFault.NotSupported($"the privilege depth {depth}"),
        };
        return privilege[column] is true
            ? mask
            : throw DataverseFault.Of(
                DataverseErrorCode.InvalidPrivilegeDepth,
                $"Invalid privilege depth: {privilege["name"]} cannot have the depth {depth}.");
    }
}
