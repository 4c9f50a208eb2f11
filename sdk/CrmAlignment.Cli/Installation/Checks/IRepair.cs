using System.Collections.Generic;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>A check that can put right what it finds without a decision of people.</summary>
internal interface IRepair
{
    /// <summary>Puts it right; what is right already is left, so that it may be called again.</summary>
    /// <returns>What was done, in sentences; empty when nothing was to be done.</returns>
    IReadOnlyList<string> Repair(Examination examination);
}
