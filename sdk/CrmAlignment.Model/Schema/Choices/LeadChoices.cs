using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of the lead: its stage and which department found it.</summary>
internal static class LeadChoices
{
    internal static ChoiceSchema Stage { get; } = ChoiceSchema.Of<LeadStage>(
        new("Lead stage", "Этап интереса", "Етап потенційного клієнта", "潜在顾客阶段"),
        new(
            "Stage of a lead, with one meaning for marketing and sales.",
            "Этап интереса, одинаково понимаемый маркетингом и продажами.",
            "Етап потенційного клієнта, однаково зрозумілий маркетингу та продажам.",
            "潜在顾客所处的阶段，市场部与销售部含义一致。"),
        (LeadStage.Inquiry, new("Inquiry", "Обращение", "Звернення", "询盘"), "#8A8886"),
        (LeadStage.MarketingQualified, new("Marketing qualified", "Квалифицирован маркетингом", "Кваліфікований маркетингом", "市场认可"), "#0078D4"),
        (LeadStage.SalesReady, new("Sales ready", "Готов к продаже", "Готовий до продажу", "可移交销售"), "#CA5010"),
        (LeadStage.SalesAccepted, new("Sales accepted", "Принят продажами", "Прийнятий продажами", "销售已接受"), "#8764B8"),
        (LeadStage.Qualified, new("Qualified", "Квалифицирован", "Кваліфікований", "已授予资格"), "#107C10"),
        (LeadStage.Nurture, new("Nurture", "Подогрев", "Підігрівання", "培育"), "#038387"),
        (LeadStage.Disqualified, new("Disqualified", "Дисквалифицирован", "Дискваліфікований", "已取消资格"), "#A4262C"));

    internal static ChoiceSchema SourcedBy { get; } = ChoiceSchema.Of<SourcedBy>(
        new("Sourced by", "Кем найден", "Ким знайдено", "来源部门"),
        new(
            "Which department found the lead or the opportunity.",
            "Подразделение, которое нашло интерес или возможную сделку.",
            "Підрозділ, який знайшов потенційного клієнта або можливу угоду.",
            "发现该潜在顾客或商机的部门。"),
        (Model.Choices.SourcedBy.Marketing, new("Marketing", "Маркетинг", "Маркетинг", "市场部"), "#0078D4"),
        (Model.Choices.SourcedBy.Sales, new("Sales", "Продажи", "Продажі", "销售部"), "#107C10"),
        (Model.Choices.SourcedBy.Partner, new("Partner", "Партнер", "Партнер", "合作伙伴"), "#8764B8"));
}
