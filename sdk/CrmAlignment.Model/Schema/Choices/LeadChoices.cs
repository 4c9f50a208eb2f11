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
        (LeadStage.Inquiry, new("Inquiry", "Новый лид", "Новий лід", "新线索"), "#8A8886"),
        (LeadStage.MarketingQualified, new("Marketing qualified", "Квалифицирован маркетингом", "Кваліфікований маркетингом", "营销合格"), "#0078D4"),
        (LeadStage.SalesReady, new("Sales ready", "Готовый лид", "Готовий лід", "可移交"), "#CA5010"),
        (LeadStage.SalesAccepted, new("Sales accepted", "Принят продажами", "Прийнятий продажами", "销售已接受"), "#8764B8"),
        (LeadStage.Qualified, new("Qualified", "Квалифицирован", "Кваліфікований", "销售合格"), "#107C10"),
        (LeadStage.Nurture, new("Nurture", "Подпитка", "Підживлення", "孵化"), "#038387"),
        (LeadStage.Disqualified, new("Disqualified", "Дисквалифицирован", "Дискваліфікований", "不合格"), "#A4262C"));

    internal static ChoiceSchema SourcedBy { get; } = ChoiceSchema.Of<SourcedBy>(
        new("Sourced by", "Кто нашел", "Хто знайшов", "来源部门"),
        new(
            "Which department found the lead or the opportunity.",
            "Какой отдел нашел лид или сделку.",
            "Який відділ знайшов ліда або угоду.",
            "发现该线索或商机的部门。"),
        (Model.Choices.SourcedBy.Marketing, new("Marketing", "Маркетинг", "Маркетинг", "市场部"), "#0078D4"),
        (Model.Choices.SourcedBy.Sales, new("Sales", "Продажи", "Продажі", "销售部"), "#107C10"),
        (Model.Choices.SourcedBy.Partner, new("Partner", "Партнер", "Партнер", "合作伙伴"), "#8764B8"));
}
