using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 15: a quick-find view says what it finds by.</summary>
internal sealed class QuickFindRule() : CheckRule(15, "A quick-find view has quick-find fields.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        from table in package.Tables
        from view in table.Xml.Elements("SavedQueries").Descendants("savedquery")
        where view.Text("isquickfindquery") == "1" || view.Text("querytype") == "4"
        where !view.Descendants("filter").Any(filter => filter.Of("isquickfindfields") is "1" or "true" && filter.Elements("condition").Any())
        select InCustomizations(
            view, $"view '{view.Title()}' of {table.LogicalName}", "", "it has no filter with isquickfindfields=\"1\" and a condition.", "Add the columns to search as like conditions on {0}.");
}
