using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Schema;
using Xunit;

namespace CrmAlignment.Model.Tests;

public sealed class ChoiceTests
{
    private const int FirstValue = Publisher.OptionValuePrefix * 10_000;

    [Fact]
    public void Values_lie_in_the_range_of_the_publisher() =>
        Offenders.AssertNone(from choice in AlignmentModel.Choices
                             from option in choice.Options
                             where option.Value < FirstValue || option.Value >= FirstValue + 10_000
                             select $"{choice.Name}.{option.Name} = {option.Value}");

    [Fact]
    public void Every_enumeration_is_declared_with_all_its_members_in_order() =>
        Offenders.AssertNone(from type in typeof(LeadStage).Assembly.GetExportedTypes()
                             where type.Namespace == typeof(LeadStage).Namespace
                             let choice = AlignmentModel.Choices.SingleOrDefault(choice => choice.Type == type)
                             where choice is null || !choice.Options.Select(option => option.Name).SequenceEqual(Enum.GetNames(type))
                             select type.Name);

    [Fact]
    public void Colors_are_six_hexadecimal_digits() =>
        Offenders.AssertNone(from choice in AlignmentModel.Choices
                             from option in choice.Options
                             where !Regex.IsMatch(option.Color, "^#[0-9A-F]{6}$")
                             select $"{choice.Name}.{option.Name}: {option.Color}");

    [Fact]
    public void Choice_columns_name_a_declared_choice_and_one_of_its_values() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             from column in table.Columns.OfType<ChoiceColumn>()
                             let choice = AlignmentModel.Choices.SingleOrDefault(choice => choice.Name == column.ChoiceName)
                             where choice is null || (column.Default is { } value && choice.Options.All(option => option.Value != value))
                             select $"{table.LogicalName}.{column.LogicalName}: {column.ChoiceName}");

    [Fact]
    public void Names_are_the_prefix_and_the_enumeration_in_lower_case() =>
        Assert.Equal("crma_leadstage", ChoiceSchema.NameOf<LeadStage>());

    [Fact]
    public void Choice_names_the_remedy_when_it_is_not_declared()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => AlignmentModel.Choice("crma_unknown"));

        Assert.Equal("The model declares no choice 'crma_unknown': declare it in Schema/Choices and list it in AlignmentModel.Choices.", error.Message);
    }
}
