using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of the lead: its stage and which department found it.</summary>
internal static class LeadChoices
{
    internal static ChoiceSchema Stage { get; } = ChoiceSchema.Of<LeadStage>(
        new("Lead stage", "Стадия лида", "Стадія ліда", "潜在客户阶段"),
        new(
            "Stage of a lead, with one meaning for marketing and sales.",
            "Стадия лида, одинаково понимаемая маркетингом и продажами.",
            "Стадія ліда, однаково зрозуміла маркетингу та продажам.",
            "潜在客户所处的阶段，市场部与销售部含义一致。"),
        (LeadStage.Inquiry, new("Inquiry", "Обращение", "Звернення", "询问"), "#8A8886"),
        (LeadStage.MarketingQualified, new("Marketing qualified", "Квалифицирован маркетингом", "Кваліфіковано маркетингом", "市场合格"), "#0078D4"),
        (LeadStage.SalesReady, new("Sales ready", "Готов к передаче в продажи", "Готовий до передачі в продажі", "可移交销售"), "#CA5010"),
        (LeadStage.SalesAccepted, new("Sales accepted", "Принят продажами", "Прийнято продажами", "销售已接受"), "#8764B8"),
        (LeadStage.Qualified, new("Qualified", "Квалифицирован", "Кваліфіковано", "已授予资格"), "#107C10"),
        (LeadStage.Nurture, new("Nurture", "Взращивание", "Вирощування", "培育中"), "#038387"),
        (LeadStage.Disqualified, new("Disqualified", "Дисквалифицирован", "Дискваліфіковано", "不合格"), "#A4262C"));

    internal static ChoiceSchema SourcedBy { get; } = ChoiceSchema.Of<SourcedBy>(
        new("Sourced by", "Кем найден", "Ким знайдено", "来源部门"),
        new(
            "Which department found the lead or the opportunity.",
            "Подразделение, которое нашло лид или возможную сделку.",
            "Підрозділ, який знайшов лід або можливу угоду.",
            "发现该潜在客户或商机的部门。"),
        (Model.Choices.SourcedBy.Marketing, new("Marketing", "Маркетинг", "Маркетинг", "市场部"), "#0078D4"),
        (Model.Choices.SourcedBy.Sales, new("Sales", "Продажи", "Продажі", "销售部"), "#107C10"),
        (Model.Choices.SourcedBy.Partner, new("Partner", "Партнер", "Партнер", "合作伙伴"), "#8764B8"));
}
