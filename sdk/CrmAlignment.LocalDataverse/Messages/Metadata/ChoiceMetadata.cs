using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Choices in the SDK's form.</summary>
internal static class ChoiceMetadata
{
    /// <summary>A choice.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="type">What it is for.</param>
    /// <param name="language">Languages of the labels.</param>
    /// <param name="column">The column that has it; null where the choice is asked for by itself.</param>
    public static OptionSetMetadata Of(ChoiceDefinition choice, OptionSetType type, LabelLanguages language, ColumnDefinition? column = null)
    {
        var options = new OptionMetadataCollection(choice.Options.Select(option => Option(column, option, type, language)).ToList());
        return Named(new OptionSetMetadata(options), choice, type, language);
    }

    public static BooleanOptionSetMetadata OfBoolean(ColumnDefinition column, LabelLanguages language)
    {
        var choice = column.Choice;
        OptionMetadata Option(int value) =>
            choice?.Options.FirstOrDefault(option => option.Value == value) is { } option
                ? ChoiceMetadata.Option(column, option, OptionSetType.Boolean, language)
                : new OptionMetadata(new Label(value == 1 ? "Yes" : "No", LocalizedText.BaseLanguage), value);
        var metadata = new BooleanOptionSetMetadata(Option(1), Option(0)) { OptionSetType = OptionSetType.Boolean };
        return choice is null ? metadata : Named(metadata, choice, OptionSetType.Boolean, language);
    }

    private static T Named<T>(T metadata, ChoiceDefinition choice, OptionSetType type, LabelLanguages language)
        where T : OptionSetMetadataBase
    {
        metadata.Name = choice.Name;
        metadata.DisplayName = LabelMetadata.Of(choice.Label, language);
        metadata.Description = LabelMetadata.Of(choice.Description, language);
        metadata.IsGlobal = choice.IsGlobal;
        metadata.OptionSetType = type;
        metadata.MetadataId = MetadataIds.OfChoice(choice.Name);
        return metadata;
    }

    private static OptionMetadata Option(ColumnDefinition? column, ChoiceOption option, OptionSetType type, LabelLanguages language)
    {
        var metadata = type switch
        {
            OptionSetType.State => new StateOptionMetadata { DefaultStatus = option.DefaultStatus, InvariantName = option.InvariantName },
            OptionSetType.Status => new StatusOptionMetadata { State = option.State, TransitionData = TransitionData.Of(option) },
            _ => new OptionMetadata(),
        };
        metadata.Value = option.Value;
        metadata.Label = LabelMetadata.Of(column is null ? option.Label : PlatformLabels.OfOption(language.User, column, option), language);
        metadata.Description = LabelMetadata.Of(option.Description, language);
        metadata.Color = option.Color;
        return metadata;
    }
}
