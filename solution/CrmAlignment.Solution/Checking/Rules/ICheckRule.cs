using System.Collections.Generic;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>One rule that a package must keep.</summary>
internal interface ICheckRule
{
    /// <summary>Number under which the rule reports.</summary>
    int Number { get; }

    /// <summary>What the rule demands, in one sentence.</summary>
    string Demand { get; }

    /// <summary>Everything in the package that breaks the rule.</summary>
    IEnumerable<Finding> Check(CheckedPackage package);
}
