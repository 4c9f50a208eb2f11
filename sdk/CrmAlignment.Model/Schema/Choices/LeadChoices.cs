using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of the lead: its stage and which department found it.</summary>
internal static class LeadChoices
{
    internal static ChoiceSchema Stage { get; } = ChoiceSchema.Of<LeadStage>(
        new("Lead stage", "Этап лида", "Етап ліда", "线索阶段"),
        new(
            "Stage of a lead, with one meaning for marketing and sales.",
            "Этап лида, который маркетинг и продажи понимают одинаково.",
            "Етап ліда, який маркетинг і продажі розуміють однаково.",
            "线索所处的阶段，市场部与销售部的理解一致。"),
        (LeadStage.Inquiry, Glossary.Inquiry.Name, "#8A8886"),
        (LeadStage.MarketingQualified, Glossary.MarketingQualified.Name, "#0078D4"),
        (LeadStage.SalesReady, Glossary.SalesReady.Name, "#CA5010"),
        (LeadStage.SalesAccepted, Glossary.SalesAccepted.Name, "#8764B8"),
        (LeadStage.Qualified, Glossary.Qualified.Name, "#107C10"),
        (LeadStage.Nurture, Glossary.Nurture.Name, "#038387"),
        (LeadStage.Disqualified, Glossary.Disqualified.Name, "#A4262C"));

    internal static ChoiceSchema Responsible { get; } = ChoiceSchema.Of<ResponsibleSide>(
        new("Responsible side", "Кто отвечает", "Хто відповідає", "负责方"),
        new(
            "Which department has to act on a lead.",
            "Какой отдел должен работать с лидом.",
            "Який відділ має працювати з лідом.",
            "应由哪个部门处理线索。"),
        (ResponsibleSide.Marketing, Glossary.Marketing.Name, "#0078D4"),
        (ResponsibleSide.Sales, Glossary.Sales.Name, "#107C10"),
        (ResponsibleSide.Both, Glossary.BothSides.Name, "#CA5010"));

    internal static ChoiceSchema SourcedBy { get; } = ChoiceSchema.Of<SourcedBy>(
        new("Sourced by", "Кто нашел", "Хто знайшов", "来源部门"),
        new(
            "Which department found the lead or the opportunity.",
            "Какой отдел нашел лид или сделку.",
            "Який відділ знайшов ліда або угоду.",
            "发现该线索或商机的部门。"),
        (Model.Choices.SourcedBy.Marketing, Glossary.Marketing.Name, "#0078D4"),
        (Model.Choices.SourcedBy.Sales, Glossary.Sales.Name, "#107C10"),
        (Model.Choices.SourcedBy.Partner, new("Partner", "Партнер", "Партнер", "合作伙伴"), "#8764B8"));
}
