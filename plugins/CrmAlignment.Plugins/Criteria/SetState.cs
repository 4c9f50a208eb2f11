using CrmAlignment.Domain.Records;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>The platform's own state of a criteria set's row. It says nothing of whether the set is in force: the phase does.</summary>
[Columns(Column)]
internal static class SetState
{
    /// <summary>Column of the state.</summary>
    public const string Column = "statecode";

    /// <summary>State of an active row.</summary>
    public const int Active = 0;
}
