using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads column security profiles.</summary>
internal static class ColumnSecurityReader
{
    public static IReadOnlyList<PackageColumnSecurityProfile> Read(PackageElement customizations) =>
        [.. customizations.At("FieldSecurityProfiles", "FieldSecurityProfile").Select(ReadProfile)];

    private static PackageColumnSecurityProfile ReadProfile(PackageElement profile) => new(
        profile.RequiredIdAttribute("fieldsecurityprofileid"),
        profile.RequiredAttribute("name"),
        profile.Attribute("description"),
        [.. profile.At("FieldPermissions", "FieldPermission").Select(ReadPermission)]);

    // Both names are logical ones, but a person may have written them.
#pragma warning disable CA1308
    private static PackageColumnPermission ReadPermission(PackageElement permission) => new(
        permission.RequiredText("EntityName").ToLowerInvariant(),
        permission.RequiredText("AttributeName").ToLowerInvariant(),
        Allowance(permission, "CanRead"),
        Allowance(permission, "CanCreate"),
        Allowance(permission, "CanUpdate"));
#pragma warning restore CA1308

    private static int Allowance(PackageElement permission, string element)
    {
        var value = permission.RequiredInteger(element);
        if (value is not (0 or 4))
        {
            permission.Refuse($"<{element}> is {value}.", "Use 0 (not allowed) or 4 (allowed).", "column permission");
        }

        return value;
    }
}
