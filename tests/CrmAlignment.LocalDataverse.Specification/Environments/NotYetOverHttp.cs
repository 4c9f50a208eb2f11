using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>What the platform's Web API has, and the way over HTTP here does not have yet. The fewer, the better.</summary>
internal static class NotYetOverHttp
{
    /// <summary>What is said of each message.</summary>
    public static readonly FrozenDictionary<string, string> Messages = new Dictionary<string, string>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is said of each test.</summary>
    public static readonly FrozenDictionary<string, string> Tests = new Dictionary<string, string>
    {
        ["CustomApiSpecification.Caller_needs_the_execute_privilege"] = "the service learns of a Custom API from rows that this caller may not read; $metadata would tell him",
        ["DuplicateSpecification.Duplicates_come_in_pages_each_once_whichever_rules_find_them"] = "the answer of RetrieveDuplicates does not say whether there are more",
        ["ImportRefusalSpecification.Order_of_layers_is_refused_by_name"] = "WebMessages.xml does not declare LayerDesiredOrder",
        ["MultiChoiceSpecification.Code_compares_with_numbers_options_and_collections_of_options"] = "a condition of FetchXML takes one value where that of the SDK takes several options",
        ["PartySpecification.Party_lists_are_read_as_collections_of_parties"] = "the lists come by $expand, which a query in FetchXML does not have",
        ["ActivityTableSpecification.Update_replaces_the_list_it_names_and_leaves_the_others"] = "a list is not emptied: the collection of parties has all lists in one",
        ["UninstallSpecification.Dependencies_of_one_component_can_be_listed_from_either_side"] = "rows of dependencies are of no table here, and lose the types of their columns",
        ["UninstallSpecification.Solution_that_others_need_is_refused_and_the_dependencies_can_be_listed"] = "rows of dependencies are of no table here, and lose the types of their columns",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
