using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of handovers and nurture.</summary>
internal static class HandoverChoices
{
    internal static ChoiceSchema Outcome { get; } = ChoiceSchema.Of<HandoverOutcome>(
        new("Handover outcome", "Итог передачи", "Підсумок передачі", "移交结果"),
        new(
            "What sales decided about an offered lead.",
            "Что продажи решили о переданном интересе.",
            "Що продажі вирішили щодо переданого потенційного клієнта.",
            "销售部对所移交潜在顾客的决定。"),
        (HandoverOutcome.Pending, new("Pending", "Ожидает решения", "Очікує рішення", "待决定"), "#CA5010"),
        (HandoverOutcome.Accepted, new("Accepted", "Принята", "Прийнята", "已接受"), "#107C10"),
        (HandoverOutcome.Rejected, new("Rejected", "Отклонена", "Відхилена", "已拒绝"), "#A4262C"),
        (HandoverOutcome.Expired, new("Expired", "Просрочена", "Прострочена", "已过期"), "#605E5C"));

    internal static ChoiceSchema Enrollment { get; } = ChoiceSchema.Of<EnrollmentOutcome>(
        new("Enrollment outcome", "Итог подогрева", "Підсумок підігрівання", "培育结果"),
        new(
            "How a lead's stay in nurture ended.",
            "Чем закончилось подогрев интереса.",
            "Чим закінчилося підігрівання потенційного клієнта.",
            "潜在顾客培育的结束方式。"),
        (EnrollmentOutcome.Waiting, new("Waiting", "В работе", "У роботі", "培育中"), "#038387"),
        (EnrollmentOutcome.ReturnedToSales, new("Returned to sales", "Возвращен в продажи", "Повернуто в продажі", "已返回销售"), "#107C10"),
        (EnrollmentOutcome.AgedOut, new("Aged out", "Срок истек", "Термін минув", "已超期"), "#605E5C"),
        (EnrollmentOutcome.Withdrawn, new("Withdrawn", "Снят", "Знято", "已撤出"), "#A4262C"));

    internal static ChoiceSchema Channel { get; } = ChoiceSchema.Of<TouchChannel>(
        new("Touch channel", "Канал контакта", "Канал контакту", "触达渠道"),
        new(
            "How a nurture touch reaches the lead.",
            "Каким способом выполняется контакт при подогреве.",
            "Яким способом виконується контакт під час підігрівання.",
            "培育触达潜在顾客的方式。"),
        (TouchChannel.Email, new("Email", "Электронная почта", "Електронна пошта", "电子邮件"), "#0078D4"),
        (TouchChannel.Phone, new("Phone", "Телефон", "Телефон", "电话"), "#107C10"),
        (TouchChannel.Event, new("Event", "Мероприятие", "Захід", "活动"), "#8764B8"),
        (TouchChannel.Content, new("Content", "Материалы", "Матеріали", "内容"), "#CA5010"));
}
