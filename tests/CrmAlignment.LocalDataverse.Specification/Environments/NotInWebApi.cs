using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>
/// What the organization service has, and the Web API of the platform does not.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions and .../functions list the messages that it has.
/// </summary>
internal static class NotInWebApi
{
    private const string Unlisted = "neither an action nor a function of the Web API "
        + "(https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions and .../functions)";

    private const string Payload = "what is no property, or no value of one, OData refuses as no payload, with a code of its own "
        + "(https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors)";

    private const string Address = "an address names the table, and where there is none the service refuses before anything is sent "
        + "(https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors)";

    private const string Transaction = "a change set has neither batches nor reads in it, and its error does not say which request failed "
        + "(https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api)";

    private const string Details = "an error has code, message and the details that its page lists "
        + "(https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#include-more-details-with-errors)";

    private const string State = "the Web API has no SetState, only updates of the state "
        + "(https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior)";

    private const string Fetch = "a query of the SDK is sent as FetchXML (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/)";

    /// <summary>What is said of each message.</summary>
    public static readonly FrozenDictionary<string, string> Messages = new Dictionary<string, string>
    {
        ["ExecuteAsync"] = Unlisted,
        ["RemoveMemberList"] = Unlisted,
        ["RemoveItemCampaign"] = Unlisted,
        ["RetrieveMembersTeam"] = Unlisted,
        ["RetrieveTeamsSystemUser"] = Unlisted,
        ["RetrieveUserSettingsSystemUser"] = Unlisted,
        ["UpdateUserSettingsSystemUser"] = Unlisted,
        ["RemoveParent"] = Unlisted,
        ["SetParentBusinessUnit"] = Unlisted,
        ["RelatedEntitiesQuery"] = "$expand of the Web API takes options, no query (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/expand)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is said of each test.</summary>
    public static readonly FrozenDictionary<string, string> Tests = new Dictionary<string, string>
    {
        ["CustomApiParameterSpecification.Parameter_takes_values_of_its_type_only"] = Payload,
        ["CustomApiParameterSpecification.Reference_to_another_table_than_declared_is_refused"] = Payload,
        ["CustomApiParameterSpecification.Required_parameter_must_be_given_and_an_optional_one_need_not"] = Payload,
        ["CustomApiSpecification.Api_bound_to_a_table_takes_a_row_of_it_as_target"] = Address,
        ["CustomApiSpecification.Deleted_api_takes_its_message_and_parameters_along"] = Address,
        ["CustomApiSpecification.Message_that_is_not_there_is_refused_by_name"] = Address,
        ["FaultSpecification.Fault_inside_a_transaction_of_requests_names_the_request_and_keeps_its_code"] = Transaction,
        ["FaultSpecification.Fault_says_when_it_arose_and_in_which_activity"] = Details,
        ["FaultSpecification.Message_that_is_not_supported_is_refused_by_name_with_the_page_that_lists_what_is"] = Address,
        ["PluginFaultSpecification.Fault_of_a_plugin_arose_in_the_activity_of_the_request_that_ran_it"] = Details,
        ["PluginFaultSpecification.Refusal_because_of_a_service_fault_carries_it_inside"] = Details,
        ["ExecuteAsyncSpecification.Job_of_a_transaction_that_fails_does_not_exist"] = Unlisted,
        ["DefinitionSpecification.All_tables_come_with_the_stamp_of_the_metadata"] =
            "EntityDefinitions has no stamp (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api)",
        ["ContextSpecification.Request_keeps_its_id"] =
            "a request has headers, and none is RequestId (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors)",
        ["EventSpecification.SetState_runs_its_own_steps_under_either_name"] = State,
        ["ImageSpecification.SetState_has_images_of_its_moniker"] = State,
        ["SharedVariableSpecification.Variable_of_PreValidation_of_other_messages_is_in_the_context_itself"] = State,
        ["EventSpecification.Step_before_RetrieveMultiple_may_change_the_query_and_one_after_it_the_rows"] = Fetch,
        ["ConditionSpecification.Internal_operators_are_refused_by_name"] = Fetch,
        ["NameColumnSpecification.Values_for_them_are_overlooked"] = Payload,
        ["QualifyLeadSpecification.Process_instance_is_refused_by_name"] = Payload,
        ["ImportSpecification.Custom_apis_and_environment_variables_arrive_with_their_values"] = Payload,
        ["ConnectionRoleImportSpecification.Table_of_a_package_that_is_not_enabled_for_connections_cannot_be_connected"] = Payload,
        ["BulkOperationSpecification.UpsertMultiple_creates_and_updates_all_or_none"] =
            "UpsertMultiple answers nothing (https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations)",
        ["CreateSpecification.Lookup_takes_one_row"] = Payload,
        ["ChangeTrackingSpecification.Rows_have_the_columns_that_were_asked_for_and_their_version"] = Payload,
        ["ChangeTrackingSpecification.Version_of_the_definitions_comes_when_it_is_asked_for"] =
            "changes come with a delta link alone (https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems)",
        ["ConnectionSpecification.Table_is_enabled_for_connections_for_good"] = Payload,
        ["ColumnCustomizationSpecification.Deleted_column_is_gone_with_its_values"] = Payload,
        ["DuplicateSpecification.Duplicates_come_in_pages_each_once_whichever_rules_find_them"] =
            "RetrieveDuplicates answers with rows, and with nothing that says whether there are more (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrieveduplicates)",
        ["ActivityTableSpecification.Update_replaces_the_list_it_names_and_leaves_the_others"] =
            "the parties of all lists are one collection, in which one without parties has no name, and no message deletes a party "
            + "(https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activityparty)",
        ["CalendarSpecification.List_that_is_not_one_of_rules_of_the_calendar_is_refused_and_changes_nothing"] = Payload,
        ["ImageColumnSpecification.What_is_no_image_or_too_big_is_refused"] = Payload,
        ["DefaultSpecification.Account_of_a_customer_cannot_be_written_by_itself"] = Payload,
        ["ExecuteMultipleSpecification.It_may_hold_transactions_each_of_which_is_all_or_nothing"] = Transaction,
        ["ExecuteMultipleSpecification.It_needs_settings"] = "a batch has no settings but its headers",
        ["ExecuteMultipleSpecification.It_refuses_itself_inside_and_more_than_a_thousand_requests"] = Transaction,
        ["ExecuteTransactionSpecification.Failure_names_the_request_that_failed_and_keeps_none"] = Transaction,
        ["ExecuteTransactionSpecification.It_cannot_hold_batches"] = Transaction,
        ["RefusedMessageSpecification.Message_is_named_in_the_fault"] = Address,
        ["RowVersionSpecification.Update_that_must_match_is_refused_without_a_version"] =
            "If-Match is the version itself (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api)",
        ["ValidationSpecification.Reference_to_a_table_that_the_lookup_does_not_take_is_refused"] = Payload,
        ["ValidationSpecification.Request_on_a_row_of_no_table_is_refused_in_words"] = Address,
        ["ValidationSpecification.Unknown_column_is_refused"] = Payload,
        ["ValidationSpecification.Value_of_another_type_is_refused"] = Payload,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
