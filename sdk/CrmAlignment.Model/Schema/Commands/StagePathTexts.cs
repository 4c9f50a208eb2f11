using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the page with the stages of a lead says, which stands on its form, and what pages say beside words of the glossary.</summary>
internal static class StagePathTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new("stagePath", new("Stages of the lead", "Этапы лида", "Етапи ліда", "线索阶段")),
        new("wordsMean", new("What the words mean", "Что значат слова", "Що означають слова", "用语的含义")),
        new("wordResponsible", new("Responsible: {0}.", "Отвечает: {0}.", "Відповідає: {0}.", "负责部门：{0}。")),
        new("stageInquiry", Glossary.Inquiry.Name),
        new("stageMarketingQualified", Glossary.MarketingQualified.Name),
        new("stageSalesReady", Glossary.SalesReady.Name),
        new("stageSalesAccepted", Glossary.SalesAccepted.Name),
        new("stageQualified", Glossary.Qualified.Name),
        new("stageNurture", Glossary.Nurture.Name),
        new("stageDisqualified", Glossary.Disqualified.Name),
    ];
}
