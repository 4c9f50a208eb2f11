using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of the engagement score.</summary>
internal static class ScoreChoices
{
    internal static ChoiceSchema Kind { get; } = ChoiceSchema.Of<ScoreEventKind>(
        new("Engagement event kind", "Вид события вовлеченности", "Вид події залученості", "互动事件类型"),
        new(
            "What somebody did of whom an engagement score tells.",
            "Что сделал тот, чью вовлеченность показывает балл.",
            "Що зробив той, чию залученість показує бал.",
            "互动得分所反映的行为。"),
        (ScoreEventKind.CampaignResponse, new("Campaign response", "Отклик на кампанию", "Відгук на кампанію", "市场活动响应"), "#8764B8"),
        (ScoreEventKind.Email, new("Email", "Электронная почта", "Електронна пошта", "电子邮件"), "#0078D4"),
        (ScoreEventKind.PhoneCall, new("Phone call", "Звонок", "Дзвінок", "电话联络"), "#107C10"),
        (ScoreEventKind.Appointment, new("Appointment", "Встреча", "Зустріч", "约会"), "#CA5010"),
        (ScoreEventKind.PageVisit, new("Page visit", "Посещение страницы", "Відвідування сторінки", "页面访问"), "#038387"),
        (ScoreEventKind.ColumnChange, new("Column change", "Изменение столбца", "Зміна стовпця", "列变更"), "#69797E"));

    internal static ChoiceSchema Direction { get; } = ChoiceSchema.Of<ScoreDirection>(
        new("Direction", "Направление", "Напрямок", "方向"),
        new(
            "Who began an email or a phone call.",
            "Кто начал переписку или звонок.",
            "Хто почав листування або дзвінок.",
            "电子邮件或电话由谁发起。"),
        (ScoreDirection.Incoming, new("Incoming", "Входящее", "Вхідне", "来自线索"), "#107C10"),
        (ScoreDirection.Outgoing, new("Outgoing", "Исходящее", "Вихідне", "发给线索"), "#0078D4"));
}
