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

/// <summary>Security roles, as they are in the root business unit.</summary>
internal sealed class RoleWriter : IComponentWriter
{
    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var role in context.Rows("role"))
        {
            output.Add("Roles", Role(context, role));
            output.Root(ComponentType.Role, role.Id);
            output.Contents.Add(new Component(ComponentType.Role, role.Id));
        }
    }

    private static XElement Role(ExportContext context, StoredRow role) => new(
        "Role",
        new XAttribute("id", Braced(role.Id)),
        new XAttribute("name", role["name"] as string ?? ""),
        role["isinherited"] is int inherited ? new XAttribute("isinherited", inherited) : null,
        Flag("IsCustomizable", true),
        Flag("IsAutoAssigned", false),
        role["description"] is string description ? Element("Description", description) : null,
        new XElement("RolePrivileges", Privileges(context, role.Id).OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => new XElement(
            "RolePrivilege", new XAttribute("name", item.Name), new XAttribute("level", item.Level)))));

    private static IEnumerable<(string Name, string Level)> Privileges(ExportContext context, Guid role) =>
        from link in RowScan.Where(context.Transaction, "roleprivileges", new Dictionary<string, object?> { ["roleid"] = role })
        let privilege = context.Transaction.Retrieve("privilege", RowScan.IdIn(link, "privilegeid"), ["name"])
        where privilege is not null
        select ((string)privilege["name"]!, LevelOf(link["privilegedepthmask"] as int? ?? 0));

    private static string LevelOf(int mask) => mask switch { 1 => "Basic", 2 => "Local", 4 => "Deep", _ => "Global" };
}
