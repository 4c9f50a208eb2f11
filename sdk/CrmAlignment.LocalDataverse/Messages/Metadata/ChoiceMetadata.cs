using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Choices in the SDK's form.</summary>
internal static class ChoiceMetadata
{
    public static OptionSetMetadata Of(ChoiceDefinition choice, OptionSetType type, LabelLanguages language)
    {
        var options = new OptionMetadataCollection(choice.Options.Select(option => Option(option, type, language)).ToList());
        return Named(new OptionSetMetadata(options), choice, type, language);
    }

    public static BooleanOptionSetMetadata OfBoolean(ChoiceDefinition? choice, LabelLanguages language)
    {
        OptionMetadata Option(int value) =>
            choice?.Options.FirstOrDefault(option => option.Value == value) is { } option
                ? ChoiceMetadata.Option(option, OptionSetType.Boolean, language)
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

    private static OptionMetadata Option(ChoiceOption option, OptionSetType type, LabelLanguages language)
    {
        var metadata = type switch
        {
            OptionSetType.State => new StateOptionMetadata { DefaultStatus = option.DefaultStatus, InvariantName = option.InvariantName },
            OptionSetType.Status => new StatusOptionMetadata { State = option.State, TransitionData = TransitionData.Of(option) },
            _ => new OptionMetadata(),
        };
        metadata.Value = option.Value;
        metadata.Label = LabelMetadata.Of(option.Label, language);
        metadata.Description = LabelMetadata.Of(option.Description, language);
        metadata.Color = option.Color;
        return metadata;
    }
}
