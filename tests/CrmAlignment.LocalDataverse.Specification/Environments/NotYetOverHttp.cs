using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>What the platform's Web API has, and the way over HTTP here does not have yet. The fewer, the better.</summary>
internal static class NotYetOverHttp
{
    private const string SharedRow =
        "the local principalobjectattributeaccess has no relationship with each table whose rows are shared, and so no navigation property that names the row";

    /// <summary>What is said of each message.</summary>
    public static readonly FrozenDictionary<string, string> Messages = new Dictionary<string, string>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is said of each test.</summary>
    public static readonly FrozenDictionary<string, string> Tests = new Dictionary<string, string>
    {
        ["CalendarSpecification.Expanding_a_calendar_is_refused_by_name"] = "the client refuses the message by name before the server is asked",
        ["SharedColumnSpecification.Column_is_changed_where_update_is_shared_and_read_where_reading_is"] = SharedRow,
        ["SharedColumnSpecification.Column_is_read_in_the_row_in_which_it_is_shared_and_in_no_other"] = SharedRow,
        ["SharedColumnSpecification.Conditions_orders_and_groups_see_what_is_shared_alone"] = SharedRow,
        ["SharedColumnSpecification.Share_is_of_a_secured_column_of_the_row_once_for_a_user_and_by_who_has_what_is_given"] = SharedRow,
        ["SharedColumnSpecification.Shares_go_with_the_row_the_user_and_the_security_of_the_column"] = SharedRow,
        ["SharedColumnSpecification.Sharing_a_column_opens_neither_other_columns_nor_the_row"] = SharedRow,
        ["SharedColumnSpecification.What_is_shared_with_a_team_is_its_members"] = SharedRow,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
