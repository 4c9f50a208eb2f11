using System.Collections.Generic;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>What all rules share: a number, a demand, and the shape of their reports.</summary>
internal abstract class CheckRule(int number, string demand) : ICheckRule
{
    public int Number => number;

    public string Demand => demand;

    public abstract IEnumerable<Finding> Check(CheckedPackage package);

    protected Finding Report(string file, XObject? at, string place, string value, string problem, string remedy) =>
        new(number, file, at.Line(), place, value, problem, remedy);

    /// <summary>The same finding as a matter of this project's own style, which no import refuses.</summary>
    protected static Finding AsPolicy(Finding finding) => finding with { Kind = FindingKind.Policy };

    /// <summary>Nothing when a name is there; an error when it must be, and is not; policy when nobody here can say.</summary>
    protected static IEnumerable<Finding> Judge(Knowledge knowledge, Finding finding) => knowledge switch
    {
        Knowledge.There => [],
        Knowledge.NotListed => [AsPolicy(finding)],
        _ => [finding],
    };

    /// <summary>What is wrong with a column that customizations.xml names.</summary>
    protected IEnumerable<Finding> Column(CheckedPackage package, XObject? at, string place, string table, string column, string remedy = "Correct the name.") =>
        Judge(package.Know(table, column), InCustomizations(at, place, column, $"the table {table} has no such column.", remedy));

    protected Finding InManifest(XObject? at, string place, string value, string problem, string remedy) =>
        Report(PartName.Manifest, at, place, value, problem, remedy);

    protected Finding InCustomizations(XObject? at, string place, string value, string problem, string remedy) =>
        Report(PartName.Customizations, at, place, value, problem, remedy);
}
