using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads security roles.</summary>
internal static class RoleReader
{
    public static IReadOnlyList<PackageRole> Read(PackageElement customizations) =>
        [.. customizations.At("Roles", "Role").Select(ReadRole)];

    private static PackageRole ReadRole(PackageElement role) => new(
        role.RequiredIdAttribute("id"),
        role.RequiredAttribute("name"),
        role.Attribute("isinherited") is { } word ? word is "1" or "true" : null,
        [.. role.At("RolePrivileges", "RolePrivilege").Select(ReadPrivilege)]);

    private static PackageRolePrivilege ReadPrivilege(PackageElement privilege)
    {
        var level = privilege.RequiredAttribute("level");
        if (level is not ("Basic" or "Local" or "Deep" or "Global"))
        {
            privilege.Refuse(
                $"the level of {privilege.Attribute("name")} is '{level}'.", "Use Basic, Local, Deep or Global.", "role privilege");
        }

        return new PackageRolePrivilege(privilege.RequiredAttribute("name"), level);
    }
}
