using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Cli.Report;

/// <summary>What the values of a leader's scorecard are called at a prompt: as on forms, in English.</summary>
internal static class LeaderWords
{
    /// <summary>An aspect.</summary>
    public static string Of(LeadershipAspect aspect) => Name(ChoiceSchema.NameOf<LeadershipAspect>(), (int)aspect);

    /// <summary>How far an innovation has come.</summary>
    public static string Of(InnovationPhase phase) => Name(ChoiceSchema.NameOf<InnovationPhase>(), (int)phase);

    /// <summary>Where its idea came from; empty where nobody said it.</summary>
    public static string Of(InnovationSource? source) => source is { } known ? Name(ChoiceSchema.NameOf<InnovationSource>(), (int)known) : "";

    private static string Name(string choice, int value)
    {
        foreach (var option in AlignmentModel.Choice(choice).Options)
        {
            if (option.Value == value)
            {
                return option.Label.English;
            }
        }

        return "";
    }
}
