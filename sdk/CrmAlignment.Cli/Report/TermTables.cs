using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Cli.Report;

/// <summary>The words on which both departments agreed.</summary>
internal static class TermTables
{
    /// <summary>The terms in force, in the language of the report.</summary>
    public static ReportTable Terms(FunnelReport report, ReportWords words) => new(
        "agreed-terms",
        words[TableTexts.AgreedTerms],
        [
            new("term", words.Term("GlossaryTerm"), CellKind.Text),
            new("stands_for", words[TableTexts.StandsFor], CellKind.Text),
            new("meaning", words[TableTexts.Meaning], CellKind.LongText),
            new("responsible", words.Term("Responsible"), CellKind.Text),
        ],
        [
            .. report.Terms.Select(term => new object?[]
            {
                term.NameIn(words.Name), StandsFor(term, words), term.MeaningIn(words.Name), Responsible(term, words),
            }),
        ]);

    private static string StandsFor(TermLine term, ReportWords words) =>
        term.Stage is { } stage ? words.Term($"{stage}")
        : term.Measure is { } measure ? words.Term(Named(measure))
        : term.Column;

    // Four measures count what has come into a stage, and the stage has the shorter name.
    private static string Named(TargetMeasure measure) => measure switch
    {
        TargetMeasure.MarketingQualified => "MarketingQualifiedCount",
        TargetMeasure.SalesReady => "SalesReadyCount",
        TargetMeasure.Accepted => "AcceptedCount",
        TargetMeasure.Qualified => "QualifiedCount",
        _ => $"{measure}",
    };

    private static string? Responsible(TermLine term, ReportWords words) => term.Responsible switch
    {
        ResponsibleSide.Marketing => words.Term("Marketing"),
        ResponsibleSide.Sales => words.Term("Sales"),
        ResponsibleSide.Both => words.Term("BothSides"),
        _ => null,
    };
}
