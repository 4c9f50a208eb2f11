using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 10: names agree with one another.</summary>
internal sealed class NamesRule() : CheckRule(
    10, "An Entity's Name is its entity's; a column's logical name is its schema name in lower case, of at most 50 characters.")
{
    private const int Longest = 50;

    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        foreach (var table in package.Tables)
        {
            // An Entity that only brings forms, views or commands for another solution's table has no EntityInfo.
            if (table.Info is not null && table.Xml.Text("Name") != table.Info.Of("Name"))
            {
                yield return InCustomizations(
                    table.Xml, "Entity/Name", table.Xml.Text("Name"), $"EntityInfo/entity is named '{table.Info.Of("Name")}'.",
                    "Write the same schema name in both places.");
            }

            foreach (var attribute in table.Attributes)
            {
                var physical = attribute.Of("PhysicalName");
                var expected = physical.ToLowerInvariant();
                if (attribute.Text("Name") != expected || attribute.Text("LogicalName") != expected || expected.Length == 0)
                {
                    yield return InCustomizations(
                        attribute, $"column {table.LogicalName}.{physical}", attribute.Text("LogicalName"),
                        $"Name and LogicalName must be '{expected}'.", "Write the schema name in lower case.");
                }
                else if (expected.Length > Longest)
                {
                    yield return InCustomizations(
                        attribute, $"column {table.LogicalName}", physical,
                        $"the name has {expected.Length} characters, more than {Longest}.", "Shorten it.");
                }
            }

            foreach (var twice in table.Attributes.GroupBy(attribute => attribute.Text("LogicalName")).Where(group => group.Count() > 1))
            {
                yield return InCustomizations(twice.Last(), $"table {table.LogicalName}", twice.Key, "the column is described twice.", "Keep one.");
            }
        }
    }
}
