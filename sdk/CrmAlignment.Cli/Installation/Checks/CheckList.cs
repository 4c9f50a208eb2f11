using System.Collections.Generic;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>All checks, in the order in which they are shown; docs/administrators.md has a row for each, which a test holds.</summary>
internal static class CheckList
{
    /// <summary>The checks.</summary>
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new SolutionsCheck(), new OrganizationCheck(), new TablesCheck(), new AssemblyCheck(), new StepsCheck(), new GateCheck(), new ApisCheck(),
        new RolesCheck(), new VariablesCheck(), new QueuesCheck(), new CalendarCheck(), new CriteriaCheck(), new ScheduleCheck(),
        new DueWorkCheck(), new DriftsCheck(), new RangeCheck(),
    ];
}
