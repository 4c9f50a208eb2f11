using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// Roles of connections with their tables, and the roles that match them; in the order of CustomizationsSolution.xsd
/// (https://learn.microsoft.com/power-apps/developer/data-platform/customization-solutions-file-schema).
/// </summary>
internal sealed class ConnectionRoleWriter : IComponentWriter
{
    private const string Section = "ConnectionRoles";
    private const string Role = "connectionroleid";
    private const string Associated = "associatedconnectionroleid";

    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        var roles = context.Rows("connectionrole");
        if (roles.Count == 0)
        {
            return;
        }

        output.Add(Section, new XElement(Section, roles.Select(role => Describe(context, role))));
        output.Add(Section, new XElement("ConnectionRoleAssociations", Matches(context, [.. roles.Select(role => role.Id)])));
        foreach (var role in roles)
        {
            output.Root(ComponentType.ConnectionRole, role.Id);
            output.Contents.Add(new Component(ComponentType.ConnectionRole, role.Id));
        }
    }

    private static XElement Describe(ExportContext context, StoredRow role) => new(
        "ConnectionRole",
        Element(Role, Braced(role.Id)),
        Element("name", role["name"] as string ?? ""),
        role["category"] is int category ? Element("category", category) : null,
        role["description"] is string description ? Element("description", description) : null,
        Flag("IsCustomizable", true),
        Element("IntroducedVersion", context.Introduced(role)),
        Tables(context, role));

    // The schema wants no list rather than an empty one.
    private static XElement? Tables(ExportContext context, StoredRow role)
    {
        var tables = RowScan.Where(context.Transaction, "connectionroleobjecttypecode", new Dictionary<string, object?> { [Role] = new RowReference("connectionrole", role.Id) })
            .OrderBy(type => type["associatedobjecttypecode"] as string, StringComparer.Ordinal)
            .Select(type => new XElement(
                "ConnectionRoleObjectTypeCode",
                Element("connectionroleobjecttypecodeid", Braced(type.Id)),
                Element("associatedobjecttypecode", type["associatedobjecttypecode"] as string ?? "")))
            .ToList();
        return tables.Count == 0 ? null : new XElement("ConnectionRoleObjectTypeCodes", tables);
    }

    // A match with a role of another solution goes along: an import where that role is missing says so.
    private static IEnumerable<XElement> Matches(ExportContext context, HashSet<Guid> roles) =>
        RowScan.All(context.Transaction, "connectionroleassociation")
            .Select(match => (One: RowScan.IdIn(match, Role), Other: RowScan.IdIn(match, Associated)))
            .Where(match => roles.Contains(match.One) || roles.Contains(match.Other))
            .Distinct()
            .Order()
            .Select(match => new XElement(
                "ConnectionRoleAssociation", Element(Role, Braced(match.One)), Element(Associated, Braced(match.Other))));
}
