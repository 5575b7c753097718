extension Culture {
  static let hmong = Culture(
    weight: 45,
    family:
      "Cha, Chang, Cheng, Fang, Hang, Her, Khang, Kong, Kue, Lee, Lor, Ly, Moua, Pha, Thao, Vang, Vue, Xiong, Yang",
    girls:
      "Bao, Choua, Dia, Gao Nou, Hli, Kia, Mai Lee, Mai Nhia, Maiv Ntxhoo, Nou, Pa Houa, Paj Ntaub, Pang, See, Sheng, Xee, Yer, Zoua",
    boys:
      "Bee, Blia, Chee, Cheng Leng, Fue, Kao, Koua, Lue, Neng, Ntxoov Nkauj, Pao, Shoua, Teng, Tou Ger, Toua, Vam Meej, Xai, Yeng",
    middleNames: 0.2, doubleGiven: 0.1)

  static let vietnamese = Culture(
    weight: 40,
    family:
      "Bùi, Cao, Đặng, Đinh, Đỗ, Dương, Hồ, Hoàng, Huỳnh, Lâm, Lê, Lý, Mai, Ngô, Nguyễn, Phạm, Phan, Tạ, Trần, Trịnh, Trương, Võ, Vũ",
    girls:
      "Ánh, Bích Ngọc, Diễm, Hạnh, Hiền, Hương, Kim Liên, Lệ, Linh, Mỹ Duyên, Ngân, Ngọc Trâm, Phượng, Quỳnh Như, Thảo, Thị Hoa, Thùy, Tuyết, Yến",
    boys:
      "Anh Tuấn, Bảo, Công, Đức, Dũng, Hải, Hiếu, Hùng, Khải, Long, Minh Quân, Nghĩa, Phúc, Quang, Quốc Việt, Sơn, Thành, Trọng, Tuấn, Văn Hậu",
    middleNames: 0.5)

  static let chinese = Culture(
    weight: 30,
    family:
      "王, 李, 张, 刘, 陈, 杨, 黃, 趙, 周, 吳, 徐, 孫, 馬, 朱, 胡, 林, 郭, 何, 高, 羅, 歐陽, 司馬, Wang, Li, Zhang, Liu, Chen, Lü, Ouyang, Nguyen-Zhao",
    girls: "美玲, 秀英, 麗華, 婷婷, 雅文, 小燕, 思涵, 欣怡, 玉蘭, 静, Mei-Ling, Xiuying, Lǜyīng, Yu Ting, Xinyi",
    boys: "伟, 志強, 建國, 子軒, 浩然, 俊傑, 宇航, 明輝, 家豪, 𠮷彦, Wei, Zhiqiang, Hao-Ran, Jun Jie, Zixuan",
    middleNames: 0.08)

  static let korean = Culture(
    weight: 14,
    family: "김, 이, 박, 최, 정, 강, 조, 윤, 장, 임, 남궁, Kim, Park, Choi, Jung, Yoon, Namgoong",
    girls: "서연, 지우, 하은, 수아, 민서, 은지, Seo-Yeon, Ji Woo, Ha-Eun, Min Seo",
    boys: "민준, 서준, 도윤, 예준, 지호, 성민, Min-Jun, Seo Jun, Do-Yun, Ji Ho",
    middleNames: 0.1)

  static let japanese = Culture(
    weight: 8,
    family: "佐藤, 鈴木, 高橋, 田中, 渡邉, 伊藤, 山本, 齋藤, Satō, Suzuki, Ōkubo, Kondō",
    girls: "さくら, 陽菜, 結衣, 葵, 美咲, Yūko, Sakura, Aoi, Hina",
    boys: "蓮, 翔太, 大翔, 悠真, 健, Shō, Kenta, Yūto, Ryō",
    middleNames: 0.05)

  static let arabic = Culture(
    weight: 35,
    family:
      "الأحمد, العلي, الحسن, الخطيب, النجار, حداد, منصور, خليل, Abdullah, Al-Ahmad, Al-Hassan, Al-Khatib, El-Sayed, Haddad, Khalil, Mansour, Abu-Bakr, Ben Youssef",
    girls: "فاطمة, مريم, عائشة, نور, ليلى, زينب, ياسمين, Fatima, Maryam, Aisha, Noor, Layla, Zaynab, Yasmin, Hanā'",
    boys:
      "محمد, أحمد, علي, عمر, يوسف, خالد, إبراهيم, Mohammed, Ahmad, Ali, Omar, Yūsuf, Khalid, Ibrahim, Abd al-Rahman",
    middleNames: 0.3)

  static let hebrew = Culture(
    weight: 6,
    family: "כהן, לוי, מזרחי, פרץ, ביטון, אברהם, Ben-David, Bar-Lev, Mizrahi",
    girls: "שרה, רבקה, רחל, לאה, נועה, תמר, Rivka, Chana, Tamar",
    boys: "דוד, יוסף, משה, אורי, נועם, איתי, Moshe, Noam, Itai",
    middleNames: 0.4)

  static let cyrillic = Culture(
    weight: 14,
    family:
      "Иванов, Петренко, Шевченко, Ковальчук, Кравченко, Соколов, Кузнецов, Ткачук, Їжак, Ґалаґан, Юхименко, Бойко",
    girls: "Анна, Марія, Олена, Софія, Наталія, Юлія, Їванна, Екатерина, Ксения, Любовь, Алёна",
    boys: "Андрій, Богдан, Дмитро, Іван, Михайло, Олександр, Сергій, Тарас, Алексей, Пётр, Фёдор, Юрий",
    middleNames: 0.6)

  static let greek = Culture(
    weight: 4,
    family: "Παπαδόπουλος, Γεωργίου, Νικολάου, Οικονόμου, Καραγιάννης, Δημητρίου",
    girls: "Μαρία, Ελένη, Κατερίνα, Σοφία, Άννα, Δήμητρα",
    boys: "Γιώργος, Νίκος, Δημήτρης, Ανδρέας, Θωμάς, Χρήστος",
    middleNames: 0.2)

  static let eastAfrican = Culture(
    weight: 45,
    family:
      "Abdi, Ahmed, Ali, Barre, Dahir, Farah, Guled, Hassan, Hersi, Ibrahim, Isse, Jama, Mohamed, Mohamud, Nur, Osman, Sharif, Tesfaye, Warsame, Yusuf",
    girls: "Amina, Asha, Ayaan, Deqa, Faduma, Fowsia, Hodan, Ifrah, Khadija, Ladan, Naima, Sagal, Selam, Ubah, Zamzam",
    boys:
      "Abdirahman, Abshir, Bilal, Dawit, Faisal, Guled, Idris, Ismail, Khalid, Liban, Mahad, Mubarak, Sharmarke, Yonas, Zakariya",
    middleNames: 0.9)

  static let southAsian = Culture(
    weight: 30,
    family:
      "Agarwal, Banerjee, Chaudhry, Das, Desai, Gupta, Iyer, Kapoor, Khan, Kumar, Mehta, Nair, Patel, Rao, Reddy, Shah, Sharma, Siddiqui, Singh, Srinivasan, Subramaniam",
    girls:
      "Aanya, Ananya, Diya, Fatima Zahra, Isha, Kavya, Lakshmi Priya, Meera, Nisha, Pooja, Priya, Riya, Saanvi, Sana, Tanvi",
    boys:
      "Aarav, Aditya, Arjun, Dev, Ishaan, Karthik, Krishna, Mohammad Ali, Neel, Rahul, Rohan, Sai Krishna, Siddharth, Vihaan, Vikram",
    middleNames: 0.3, doubleGiven: 0.05)

  static let native = Culture(
    weight: 20,
    family:
      "Bearheart, Bigcrow, Eagle Feather, Good Thunder, Iron Cloud, Littlewolf, Red Bird, Running Deer, Two Bulls, White Eyes, Wíyaka, Ȟeȟáka, Tȟašúŋke",
    girls: "Aponi, Ayita, Chenoa, Dyani, Haloke, Kimimela, Wičháȟpi, Waŋblí Wiŋ, Winona, Zitkála",
    boys: "Ahanu, Chayton, Dakota, Elan, Kȟaŋǧí, Mahkah, Matȟó, Ohanzee, Takoda, Waŋblí",
    middleNames: 0.5)

  static let hawaiian = Culture(
    weight: 6,
    family: "Ka'ahumanu, Kahananui, Kealoha, Kekoa, Māhoe, Nāihe, Kapiʻolani, Kamakawiwoʻole, Tuʻiasosopo, Leʻapaʻi",
    girls: "Kailani, Leilani, Malia, Nālani, Noelani, Pualani, ʻAlohilani, Hinaʻea",
    boys: "Ikaika, Kaimana, Kale, Keanu, Keoni, Makoa, Nāinoa, ʻIolana, Koa",
    middleNames: 0.7, doubleFamily: (0.1, "-"))

  static let all: [Culture] = [
    english, spanish, irish, german, nordic, french, slavicLatin, portuguese, hmong, vietnamese, chinese, korean,
    japanese,
    arabic, hebrew, cyrillic, greek, eastAfrican, southAsian, native, hawaiian,
  ]
}
