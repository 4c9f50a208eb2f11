using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Model.Tests;

/// <summary>Every label of the model with the place where it is declared.</summary>
internal static class AllLabels
{
    public static IEnumerable<(string Place, Label Label)> Of() =>
        Tables().Concat(Choices()).Concat(Apis()).Concat(Commands()).Concat(Others());

    private static IEnumerable<(string Place, Label Label)> Tables() =>
        AlignmentModel.Tables.SelectMany(table => new[]
            {
                ($"{table.LogicalName} label", table.Label),
                ($"{table.LogicalName} collection label", table.CollectionLabel),
                ($"{table.LogicalName} description", table.Description),
            }
            .Concat(table.Columns.SelectMany(column => Column(table, column)))
            .Concat(table.Keys.Select(key => ($"{table.LogicalName} key {key.SchemaName}", key.Label))));

    private static IEnumerable<(string Place, Label Label)> Column(TableSchema table, ColumnSchema column)
    {
        yield return ($"{table.LogicalName}.{column.LogicalName} label", column.Label);
        yield return ($"{table.LogicalName}.{column.LogicalName} description", column.Description);
        if (column is TwoOptionsColumn options)
        {
            yield return ($"{table.LogicalName}.{column.LogicalName} yes", options.Yes);
            yield return ($"{table.LogicalName}.{column.LogicalName} no", options.No);
        }
    }

    private static IEnumerable<(string Place, Label Label)> Choices() =>
        AlignmentModel.Choices.SelectMany(choice => new[]
            {
                ($"{choice.Name} label", choice.Label),
                ($"{choice.Name} description", choice.Description),
            }
            .Concat(choice.Options.Select(option => ($"{choice.Name}.{option.Name}", option.Label))));

    private static IEnumerable<(string Place, Label Label)> Apis() =>
        AlignmentModel.Apis.SelectMany(api => new[]
            {
                ($"{api.UniqueName} label", api.Label),
                ($"{api.UniqueName} description", api.Description),
            }
            .Concat(api.Parameters.Concat(api.Responses).SelectMany(parameter => new[]
            {
                ($"{api.UniqueName}.{parameter.UniqueName} label", parameter.Label),
                ($"{api.UniqueName}.{parameter.UniqueName} description", parameter.Description),
            })));

    // What a script says is a sentence rather than a name, whatever else it is: it may share its English words with a name.
    private static IEnumerable<(string Place, Label Label)> Commands() =>
        AlignmentModel.Commands.SelectMany(command => new[]
            {
                ($"{command.UniqueName} label", command.Label),
                ($"{command.UniqueName} description", command.Tooltip),
            })
            .Concat(AlignmentModel.CommandTexts.Concat(AlignmentModel.ReportTexts).Select(text => ($"script text {text.Key} description", text.Text)));

    private static IEnumerable<(string Place, Label Label)> Others() =>
        AlignmentModel.EnvironmentVariables.SelectMany(variable => new[]
            {
                ($"{variable.SchemaName} label", variable.Label),
                ($"{variable.SchemaName} description", variable.Description),
            })
            .Append(("product description", AlignmentModel.Description))
            .Append(("tab label", AlignmentModel.FormTabLabel));
}
