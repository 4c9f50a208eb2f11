using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the page with the stages of a lead says, which stands on its form.</summary>
internal static class StagePathTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new("stagePath", new("Stages of the lead", "Этапы лида", "Етапи ліда", "线索阶段")),
        new("stageInquiry", Glossary.Inquiry.Name),
        new("stageMarketingQualified", Glossary.MarketingQualified.Name),
        new("stageSalesReady", Glossary.SalesReady.Name),
        new("stageSalesAccepted", Glossary.SalesAccepted.Name),
        new("stageQualified", Glossary.Qualified.Name),
        new("stageNurture", Glossary.Nurture.Name),
        new("stageDisqualified", Glossary.Disqualified.Name),
    ];
}
