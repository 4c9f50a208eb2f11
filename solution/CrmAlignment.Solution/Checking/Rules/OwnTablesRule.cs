using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 8: an own table has all that an export of it would have.</summary>
internal sealed class OwnTablesRule() : CheckRule(
    8, "An own table has one primary key, one primary name, its names, its ownership, its system columns and their relationships, and no versionnumber.")
{
    private static readonly string[] Common =
        ["createdby", "createdon", "modifiedby", "modifiedon", "importsequencenumber", "overriddencreatedon", "statecode", "statuscode"];

    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        package.Tables.Where(table => table.IsOwn).SelectMany(table => Settings(table).Concat(Columns(table)).Concat(Relationships(package, table)));

    private IEnumerable<Finding> Settings(CheckedTable table)
    {
        foreach (var element in new[] { "EntitySetName", "OwnershipTypeMask", "LocalizedNames", "LocalizedCollectionNames", "IntroducedVersion" })
        {
            if (table.Info!.Element(element) is not { } found || (found.Value.Trim().Length == 0 && !found.HasElements))
            {
                var finding = InCustomizations(
                    table.Info, $"table {table.LogicalName}", "", $"{element} is missing or empty.", "Write it as in an export.");

                // Exports of early versions have no entity set; the platform makes the name itself.
                yield return element == "EntitySetName" ? AsPolicy(finding) : finding;
            }
        }

        var ownership = table.Info!.Text("OwnershipTypeMask");
        if (ownership is not ("" or "UserOwned" or "OrgOwned"))
        {
            yield return InCustomizations(
                table.Info!.Element("OwnershipTypeMask"), $"table {table.LogicalName}", ownership,
                "the file knows no such ownership.", "Write UserOwned or OrgOwned.");
        }
    }

    private IEnumerable<Finding> Columns(CheckedTable table)
    {
        var keys = table.Attributes.Where(attribute => attribute.Text("Type") == "primarykey").ToList();
        if (keys.Count != 1 || keys[0].Of("PhysicalName") is var key && !PartXml.Same(key, table.SchemaName + "Id"))
        {
            yield return InCustomizations(
                table.Info, $"table {table.LogicalName}", string.Join(", ", keys.Select(found => found.Of("PhysicalName"))),
                "it needs one column of type primarykey, named as the table with Id.", $"Describe {table.SchemaName}Id.");
        }

        var names = table.Attributes.Where(attribute => attribute.Text("DisplayMask").Split('|').Contains("PrimaryName")).ToList();
        if (names.Count != 1)
        {
            yield return InCustomizations(
                table.Info, $"table {table.LogicalName}", string.Join(", ", names.Select(found => found.Text("LogicalName"))),
                "it needs one column with PrimaryName in its DisplayMask.", "Mark exactly one text column.");
        }

        foreach (var missing in Needed(table).Where(column => !table.Columns.Contains(column)))
        {
            yield return InCustomizations(
                table.Info, $"table {table.LogicalName}", missing, "the system column is missing.",
                "Describe it as an export does.");
        }

        if (table.Attributes.FirstOrDefault(attribute => attribute.Text("LogicalName") == "versionnumber") is { } version)
        {
            yield return InCustomizations(
                version, $"table {table.LogicalName}", "versionnumber", "the platform adds this column itself.", "Remove it.");
        }
    }

    private static IEnumerable<string> Needed(CheckedTable table) =>
        IsUserOwned(table) ? Common.Concat(["ownerid", "owningbusinessunit"]) : Common.Append("organizationid");

    private static bool IsUserOwned(CheckedTable table) => table.Info!.Text("OwnershipTypeMask") == "UserOwned";

    private IEnumerable<Finding> Relationships(CheckedPackage package, CheckedTable table)
    {
        var name = table.LogicalName;
        string[] needed = IsUserOwned(table)
            ? [$"business_unit_{name}", $"lk_{name}_createdby", $"lk_{name}_modifiedby", $"owner_{name}", $"team_{name}", $"user_{name}"]
            : [$"lk_{name}_createdby", $"lk_{name}_modifiedby", $"organization_{name}"];
        var present = package.Customizations.Elements("EntityRelationships").Elements("EntityRelationship")
            .Select(xml => xml.Of("Name"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return needed.Where(relationship => !present.Contains(relationship))
            .Select(relationship => InCustomizations(
                table.Xml, $"table {name}", relationship, "the system relationship is missing.", "Describe it as an export does."));
    }
}
