using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 19: Custom APIs have their code, roles speak of tables that exist.</summary>
internal sealed class ApisAndRolesRule() : CheckRule(
    19, "A Custom API's plug-in type and table resolve, its parameters have known types; a role's privileges name known tables and allowed levels.")
{
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        package.CustomApis.SelectMany(api => Api(package, api.Part, api.Xml))
            .Concat(package.PartsWithRoot(ComponentFile.RequestParameter.Element).SelectMany(part => Parameter(part.Part, part.Xml)))
            .Concat(package.PartsWithRoot(ComponentFile.ResponseProperty.Element).SelectMany(part => Parameter(part.Part, part.Xml)))
            .Concat(package.Customizations.Elements("Roles").Elements("Role").SelectMany(role => Role(package, role)));

    private IEnumerable<Finding> Api(CheckedPackage package, string part, XElement api)
    {
        var types = package.Assemblies.Elements("PluginTypes").Elements("PluginType").Select(type => type.Of("PluginTypeId")).ToList();
        foreach (var key in api.Elements("plugintypeid").Elements("plugintypeexportkey"))
        {
            if (!Guid.TryParse(key.Value, out var id) || (!package.Requires(ComponentType.PluginType, key.Value) && !types.Any(type => Guid.TryParse(type, out var known) && known == id)))
            {
                yield return Report(
                    part, key, "customapi/plugintypeid", key.Value, "no assembly of the package registers such a type.",
                    "Write the PluginTypeId of the handler.");
            }
        }

        var table = api.Text("boundentitylogicalname");
        var binding = api.Text("bindingtype");
        if ((binding == "0") != (table.Length == 0) || (table.Length > 0 && package.Know(table) == Knowledge.Missing))
        {
            yield return Report(
                part, api, "customapi/boundentitylogicalname", table,
                $"it does not fit bindingtype {binding}, or no such table is known.",
                "Bind to a known table with bindingtype 1, or to none with 0.");
        }
    }

    private IEnumerable<Finding> Parameter(string part, XElement parameter) =>
        parameter.Text("type").Number() is >= 0 and <= 12
            ? []
            : [Report(
                part, parameter, parameter.Name.LocalName, parameter.Text("type"), "there is no such parameter type.",
                "Write 0 Boolean to 12 Guid.")];

    private IEnumerable<Finding> Role(CheckedPackage package, XElement role)
    {
        foreach (var privilege in role.Elements("RolePrivileges").Elements("RolePrivilege"))
        {
            var name = privilege.Of("name");
            if (!Levels.Contains(privilege.Of("level")))
            {
                yield return InCustomizations(
                    privilege, $"role {role.Of("name")}, {name}", privilege.Of("level"), "there is no such level.",
                    "Write Basic, Local, Deep or Global.");
            }

            if (Wrong(package, name, privilege.Of("level")) is { } problem)
            {
                yield return InCustomizations(privilege, $"role {role.Of("name")}", name, problem, "Correct the privilege.");
            }
        }

        foreach (var twice in role.Elements("RolePrivileges").Elements("RolePrivilege")
                .GroupBy(privilege => privilege.Of("name"), StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1))
        {
            yield return InCustomizations(twice.Last(), $"role {role.Of("name")}", twice.Key, "the privilege occurs twice.", "Keep one.");
        }
    }

    // Only names with the publisher's prefix can be judged: the platform's privileges are more than its tables.
    private static string? Wrong(CheckedPackage package, string name, string level)
    {
        var verb = RoleVerbs.All.FirstOrDefault(verb => name.StartsWith("prv" + verb + package.Prefix + "_", StringComparison.OrdinalIgnoreCase));
        if (verb is null || package.Prefix.Length == 0)
        {
            return name.StartsWith("prv", StringComparison.Ordinal) && name.Length > 3 ? null : "a privilege begins with prv.";
        }

        var table = package.Table(name[(3 + verb.Length)..]);
        if (table is null)
        {
            return package.Requires(ComponentType.Table, name[(3 + verb.Length)..]) ? null : "the package has no such table.";
        }

        var isUserOwned = table.Info?.Text("OwnershipTypeMask") == "UserOwned";
        if (!isUserOwned && (verb is "Assign" or "Share"))
        {
            return "rows of an organization-owned table are neither assigned nor shared.";
        }

        return !isUserOwned && level != "Global" ? "an organization-owned table knows the level Global only." : null;
    }
}
