using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>The columns that the platform gives every table of a business process flow.</summary>
/// <remarks>https://learn.microsoft.com/dynamics365/developer/reference/entities/opportunitysalesprocess, which is one of them.</remarks>
internal static class ProcessFlowColumns
{
    /// <summary>The primary key.</summary>
    public const string Id = "businessprocessflowinstanceid";

    /// <summary>The primary name.</summary>
    public const string Name = "bpf_name";

    /// <summary>The columns of a table.</summary>
    /// <param name="table">Logical name of the table.</param>
    public static IEnumerable<ColumnDefinition> For(string table) =>
    [
        new ColumnDefinition(Id, ColumnType.UniqueIdentifier)
        {
            SchemaName = "BusinessProcessFlowInstanceId",
            Required = RequiredLevel.SystemRequired,
            IsValidForUpdate = false,
        },
        new ColumnDefinition(Name, ColumnType.String) { MaxLength = 200, TextFormat = "Text", Label = "Name" },
        new ColumnDefinition("activestagestartedon", ColumnType.DateTime) { SchemaName = "ActiveStageStartedOn", Label = "Active Stage Started On" },
        new ColumnDefinition("completedon", ColumnType.DateTime) { SchemaName = "CompletedOn", Label = "Completed On" },
        new ColumnDefinition("statecode", ColumnType.State)
        {
            Choice = new ChoiceDefinition(
                table + "_statecode",
                [
                    new ChoiceOption(0, "Active") { DefaultStatus = 1, InvariantName = "Active" },
                    new ChoiceOption(1, "Inactive") { DefaultStatus = 2, InvariantName = "Inactive" },
                ]),
        },
        new ColumnDefinition("statuscode", ColumnType.Status)
        {
            Choice = new ChoiceDefinition(
                table + "_statuscode",
                [
                    new ChoiceOption(1, "Active") { State = 0 },
                    new ChoiceOption(2, "Finished") { State = 1 },
                    new ChoiceOption(3, "Aborted") { State = 1 },
                ]),
        },
    ];
}
