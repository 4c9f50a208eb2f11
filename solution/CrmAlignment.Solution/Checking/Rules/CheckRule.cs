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

    protected Finding InManifest(XObject? at, string place, string value, string problem, string remedy) =>
        Report(PartName.Manifest, at, place, value, problem, remedy);

    protected Finding InCustomizations(XObject? at, string place, string value, string problem, string remedy) =>
        Report(PartName.Customizations, at, place, value, problem, remedy);
}
