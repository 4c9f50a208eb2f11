using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>
/// Reads roles of connections, and which of them match. Both stand below an element of the name ConnectionRoles, the roles in a second one
/// of that name (CustomizationsSolution.xsd, ConnectionRolesType; the schemas are at
/// https://learn.microsoft.com/power-apps/developer/data-platform/customization-solutions-file-schema).
/// </summary>
internal static class ConnectionRoleReader
{
    private const string Section = "ConnectionRoles";

    /// <summary>The roles.</summary>
    public static IReadOnlyList<PackageConnectionRole> Read(PackageElement customizations) =>
        [.. customizations.At(Section, Section).SelectMany(list => list.Children("ConnectionRole")).Select(ReadRole)];

    /// <summary>The pairs of roles that match.</summary>
    public static IReadOnlyList<(Guid Role, Guid Associated)> ReadMatches(PackageElement customizations) =>
    [
        .. customizations.At(Section, "ConnectionRoleAssociations", "ConnectionRoleAssociation")
            .Select(pair => (pair.RequiredId("connectionroleid"), pair.RequiredId("associatedconnectionroleid"))),
    ];

    // Names of tables are logical ones, but a person may have written them.
#pragma warning disable CA1308
    private static PackageConnectionRole ReadRole(PackageElement role) => new(
        role.RequiredId("connectionroleid"),
        role.RequiredText("name"),
        role.Integer("category"),
        role.Text("description"),
        role.Text("IntroducedVersion"),
        [
            .. role.At("ConnectionRoleObjectTypeCodes", "ConnectionRoleObjectTypeCode").Select(type =>
                (type.RequiredId("connectionroleobjecttypecodeid"), type.RequiredText("associatedobjecttypecode").ToLowerInvariant())),
        ]);
#pragma warning restore CA1308
}
